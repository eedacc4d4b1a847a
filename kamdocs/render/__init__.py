"""Render: templates choose and order values of the workspace; out comes the document tree."""
