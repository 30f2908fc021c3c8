"""Bytes -> text fit for a page, in units and sentences. The law: no byte is lost in silence."""
