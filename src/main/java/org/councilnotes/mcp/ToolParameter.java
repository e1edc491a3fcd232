package org.councilnotes.mcp;

/**
 * A parameter of a tool, or a member of one that is an object.
 *
 * @param description for assistants
 */
record ToolParameter(String name, String description, ValueKind kind, Presence presence) {

  /** Whether a call must have it. */
  enum Presence {
    OPTIONAL,
    REQUIRED
  }

  static ToolParameter of(String name, String description, ValueKind kind) {
    return new ToolParameter(name, description, kind, Presence.OPTIONAL);
  }

  static ToolParameter required(String name, String description, ValueKind kind) {
    return new ToolParameter(name, description, kind, Presence.REQUIRED);
  }

  boolean isRequired() {
    return presence == Presence.REQUIRED;
  }
}
