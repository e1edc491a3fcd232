package org.councilnotes.cli.output;

import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** When matched words are highlighted by escape sequences of the terminal. */
public enum ColorMode {
  /** On a terminal, unless {@code NO_COLOR} is set. */
  AUTO,
  ALWAYS,
  NEVER;

  private boolean isOn() {
    return switch (this) {
      case AUTO -> Ansi.AUTO.enabled();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  /**
   * Highlights words that match: bold and red. Some terminals take picocli's end of bold for an
   * underline.
   */
  String of(String words) {
    return isOn() ? Style.on(Style.bold, Style.fg_red) + words + Style.reset.on() : words;
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
