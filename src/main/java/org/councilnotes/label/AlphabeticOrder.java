package org.councilnotes.label;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;

/** Sorts names by the collation of a language. */
public final class AlphabeticOrder {

  private AlphabeticOrder() {}

  public static Comparator<String> of(Locale locale) {
    return Collator.getInstance(ULocale.forLocale(locale))::compare;
  }
}
