"""A person marks: labels, marks, anchors and the store that never loses them."""
