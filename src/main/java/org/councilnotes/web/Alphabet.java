package org.councilnotes.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;

/** The order in which readers of a language look names up. */
final class Alphabet {

  private Alphabet() {}

  static Comparator<String> of(Locale locale) {
    return Collator.getInstance(ULocale.forLocale(locale))::compare;
  }
}
