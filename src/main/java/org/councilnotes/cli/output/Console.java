package org.councilnotes.cli.output;

import java.io.PrintWriter;
import org.councilnotes.note.text.ControlCharacterEscaping;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/**
 * What a command says: answers on standard output, messages on standard error. What documents and
 * file names hold cannot command a terminal: see {@link ControlCharacterEscaping}.
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

  /** A line in which what documents say is written out already, and signs are for the terminal. */
  public void printStyled(String line) {
    out.println(line);
    out.flush();
  }

  public void say(String message) {
    err.println(ControlCharacterEscaping.escapeLines(message));
    err.flush();
  }
}
