package org.councilnotes.mcp;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.label.PageLanguage;

/**
 * A tool as assistants see it. Each takes a language beside its own parameters.
 *
 * @param title for people
 * @param text for assistants: what it answers, and when it is the right one
 */
record ToolDescription(String name, String title, String text, List<ToolParameter> parameters) {

  /** The language of labels, notices and citations; texts stay in that of their note. */
  private static final ToolParameter LANGUAGE =
      ToolParameter.of(
          ToolArguments.LANGUAGE,
          "language of citations, labels and notices (default: en)",
          ValueKind.Text.oneOf(
              List.of(PageLanguage.values()).stream().map(PageLanguage::tag).toList()));

  ToolDescription {
    List<ToolParameter> all = new ArrayList<>(parameters);
    all.add(LANGUAGE);
    parameters = List.copyOf(all);
  }

  /** The object of all arguments. */
  ValueKind.Members arguments() {
    return new ValueKind.Members(parameters);
  }

  /** The description in the protocol. All tools only read. */
  Tool toTool() {
    return Tool.builder(name, arguments().schema())
        .title(title)
        .description(text)
        .annotations(
            ToolAnnotations.builder()
                .title(title)
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(false)
                .build())
        .build();
  }
}
