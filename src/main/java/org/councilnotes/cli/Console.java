package org.councilnotes.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/** What a command says: answers on standard output, messages on standard error. */
record Console(PrintWriter out, PrintWriter err) {

  static Console of(CommandSpec spec) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  void print(JsonNode json) {
    out.println(json.toPrettyString());
    out.flush();
  }

  void print(String line) {
    out.println(line);
    out.flush();
  }

  void say(String message) {
    err.println(message);
    err.flush();
  }
}
