"""Tests of the models, on a small workspace that uses every field."""
