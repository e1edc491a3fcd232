package org.councilnotes.mcp;

import tools.jackson.databind.node.ObjectNode;

/** Something that an assistant can ask the archive for. */
interface ArchiveTool {

  /** What it does, and what it is asked with. */
  ToolDescription description();

  /**
   * Answers a call.
   *
   * @param arguments checked against the description
   * @throws ToolRefusal where the archive cannot answer it
   */
  ObjectNode answer(ToolArguments arguments, ToolCall call);
}
