"""Sheets and files -> the published site. The law: the whole, right site, or nothing has changed.

characters, tags, pages, formats   what was written, looked at; facts: what is kept of it
ledger, manifest, unchanged        what is published, and whether a build would change any of it
stretches, writer, presses         the stage, on every core
check                              the whole stage
publishing                         the exchange, in one step
"""
