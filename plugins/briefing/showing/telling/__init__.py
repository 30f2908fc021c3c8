"""What a text asserts -> how a page tells it, with its sentence."""
