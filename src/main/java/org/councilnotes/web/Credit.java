package org.councilnotes.web;

import java.util.Locale;

/** Work of others that the archive is built on, and the licence it is used under. */
enum Credit {
  GOVUK_FRONTEND("GOV.UK Frontend", "MIT"),
  HTMX("htmx", "0BSD"),
  PDFJS("PDF.js", Credit.APACHE),
  LUCENE("Apache Lucene", Credit.APACHE),
  TIKA("Apache Tika, PDFBox, POI", Credit.APACHE),
  OPENNLP("Apache OpenNLP", Credit.APACHE),
  JSOUP("jsoup", "MIT"),
  ICU("ICU4J, CLDR", "Unicode-3.0"),
  SPRING("Spring Boot, Thymeleaf", Credit.APACHE),
  EXPORTS("Apache Commons CSV, fastexcel", Credit.APACHE),
  DESCRIPTION("springdoc", Credit.APACHE),
  COMMANDS("picocli", Credit.APACHE),
  PROGRESS("progressbar", "MIT");

  private static final String APACHE = "Apache-2.0";

  private final String title;
  private final String licence;

  Credit(String title, String licence) {
    this.title = title;
    this.licence = licence;
  }

  /** As its makers call it. */
  public String title() {
    return title;
  }

  /** By its SPDX identifier. */
  public String licence() {
    return licence;
  }

  /** The message that says what it is used for. */
  public String message() {
    return "about.credit." + name().toLowerCase(Locale.ROOT);
  }
}
