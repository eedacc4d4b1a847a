"""Tests: they mirror the package, one folder for one of its folders."""
