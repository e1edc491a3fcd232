package org.councilnotes.picture;

import java.util.List;
import java.util.Locale;

/**
 * What is said around a drawing, in the language of its reader.
 *
 * @param about lines below the title: what is measured, and by which filters
 * @param source lines below the drawing: where and when it was made
 */
public record Caption(Locale locale, String title, List<String> about, List<String> source) {

  public Caption {
    about = List.copyOf(about);
    source = List.copyOf(source);
  }
}
