package org.councilnotes.cli.output;

import java.io.PrintWriter;
import org.councilnotes.note.text.ControlCharacterEscaping;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/**
 * The output of a command: answers on standard output, messages on standard error. Control
 * characters of documents and file names are escaped by {@link ControlCharacterEscaping}.
 */
public record Console(PrintWriter out, PrintWriter err) {

  public static Console of(CommandSpec spec) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  public void print(JsonNode json) {
    out.println(ControlCharacterEscaping.escapeJson(json.toPrettyString()));
    out.flush();
  }

  public void print(String line) {
    out.println(ControlCharacterEscaping.escapeLines(line));
    out.flush();
  }

  /**
   * Prints a line in which document text is escaped already and escape sequences are meant for the
   * terminal.
   */
  public void printStyled(String line) {
    out.println(line);
    out.flush();
  }

  public void say(String message) {
    err.println(ControlCharacterEscaping.escapeLines(message));
    err.flush();
  }
}
