package org.councilnotes.extract;

import java.io.Serializable;

/**
 * What a forked process is asked for beyond the ordinary: one page of a PDF, read from its picture.
 *
 * @param page from 1
 * @param seconds that tesseract may take
 */
record OcrJob(int page, Program program, int seconds) implements Serializable {

  /**
   * How tesseract is started.
   *
   * @param languages as it takes them, {@code eng+fra}
   */
  record Program(String tesseract, String timeout, String languages) implements Serializable {}
}
