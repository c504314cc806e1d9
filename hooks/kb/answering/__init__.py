"""For who answers customers outside of the site: drafts from a file, and assistants that ask the handbook (MCP)."""
