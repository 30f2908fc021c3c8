"""Values -> drawings: SVG made here, of numbers, networks and places."""
