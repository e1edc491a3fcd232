package org.councilnotes.export;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** A format of exported files. */
public enum ExportFormat implements KeyedConstant {
  /** RFC 4180, with a header row, UTF-8 without byte order mark. */
  CSV("csv", "text/csv;charset=UTF-8;header=present"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSON("json", "application/json;charset=UTF-8"),
  /** RIS for reference managers; see the format specification by Research Info Systems. */
  RIS("ris", "application/x-research-info-systems;charset=UTF-8"),
  BIBTEX("bib", "application/x-bibtex;charset=UTF-8"),
  /** CSL-JSON, as citation processors read it. */
  CSL("csl.json", "application/vnd.citationstyles.csl+json;charset=UTF-8");

  private final String ending;
  private final String mediaType;

  ExportFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  public static Optional<ExportFormat> ofKey(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /** The file name extension. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether it is a table; other formats are lists of references, one for each passage. */
  public boolean isTable() {
    return this == CSV || this == XLSX || this == JSON;
  }
}
