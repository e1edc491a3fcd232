package org.councilnotes.cli;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The messages of the pages, for commands that give the same notices. */
final class CommandMessages {

  /** Commands speak English. */
  static final Locale LOCALE = Locale.UK;

  private CommandMessages() {}

  static MessageSource load() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
