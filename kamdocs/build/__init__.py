"""Build: which documents there are, which of them are stale, made in parallel and written atomically."""
