"""A clipboard that pages may not write to."""

REFUSING = """
navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
document.execCommand = () => false;
"""
"""Before a page's scripts: keys that copy what is selected still do."""
