"""The editor's commands: what waits for her, and what she decides, as lines in her own files."""
