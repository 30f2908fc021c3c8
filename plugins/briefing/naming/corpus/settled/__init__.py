"""Equal names: one page for each, if the evidence is enough, apart only for a reason printed."""
