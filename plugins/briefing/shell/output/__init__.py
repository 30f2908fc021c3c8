"""Sheets and files -> the published site: written in a stage, looked at, exchanged in one step."""
