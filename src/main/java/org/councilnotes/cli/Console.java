package org.councilnotes.cli;

import java.io.PrintWriter;
import org.councilnotes.note.Visible;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/**
 * What a command says: answers on standard output, messages on standard error. What documents and
 * file names hold cannot command a terminal: see {@link Visible}.
 */
record Console(PrintWriter out, PrintWriter err) {

  static Console of(CommandSpec spec) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  void print(JsonNode json) {
    out.println(Visible.escaped(json.toPrettyString()));
    out.flush();
  }

  void print(String line) {
    out.println(Visible.lines(line));
    out.flush();
  }

  /** A line in which what documents say is written out already, and signs are for the terminal. */
  void printStyled(String line) {
    out.println(line);
    out.flush();
  }

  void say(String message) {
    err.println(Visible.lines(message));
    err.flush();
  }
}
