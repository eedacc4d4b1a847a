"""Scaffold: new files to fill in, made from the models, so that they never fall behind them."""
