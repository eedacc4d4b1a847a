"""Models: what the workspace is about, one file a subject; they know nothing of files or looks."""
