package org.councilnotes.structure.cover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.councilnotes.structure.block.CoverLine;

/** The fields of a cover page. Their labels in many languages are in a resource file. */
public enum CoverField {
  FROM,
  TO,
  RECEIPT,
  DATED,
  PREVIOUS,
  COMMISSION,
  SUBJECT,
  /** The document that a declassification cover is placed on. */
  DOCUMENT,
  /** Its new status. */
  STATUS,
  /** Labels of notices of meeting, and others without a meaning of their own. */
  OTHER;

  private static final String LABELS = "/structure/cover-labels.tsv";
  private static final int LONGEST = 32;

  /**
   * Characters that vary in a label: matches {@code .°} and the blank in {@code N.° doc}; nothing
   * in {@code Objet}.
   */
  private static final Pattern LOOSE = Pattern.compile("[\\p{Z}\\s.:°º№]+");

  private static final Map<String, CoverField> BY_LABEL = read();

  /** The field of a label, with or without colon and the space before it in older notes. */
  public static Optional<CoverField> of(String label) {
    return label.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(BY_LABEL.get(folded(label)));
  }

  /**
   * Splits {@code From: EU co-Presidency} into label and value; empty where the text has no known
   * label.
   */
  public static Optional<CoverLine> split(String text, OptionalInt page) {
    return colons(text)
        .filter(colon -> of(text.substring(0, colon)).isPresent())
        .mapToObj(colon -> field(text, colon, page))
        .findFirst();
  }

  /**
   * Positions of the colons that may end a label: some labels contain one, as {@code Kom:n asiak.
   * nro:}.
   */
  private static IntStream colons(String text) {
    return IntStream.range(0, Math.min(text.length(), LONGEST + 1))
        .filter(i -> text.charAt(i) == ':');
  }

  private static CoverLine field(String text, int colon, OptionalInt page) {
    return CoverLine.field(text.substring(0, colon + 1), text.substring(colon + 1).strip(), page);
  }

  private static String folded(String label) {
    return LOOSE.matcher(label).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Map<String, CoverField> read() {
    Map<String, CoverField> byLabel = new HashMap<>();
    try (InputStream in = CoverField.class.getResourceAsStream(LABELS)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      lines
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(l -> byLabel.putIfAbsent(folded(l[1]), valueOf(l[0])));
    } catch (IOException e) {
      throw new UncheckedIOException("labels of cover fields not readable", e);
    }
    return byLabel;
  }
}
