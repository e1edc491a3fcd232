package org.councilnotes.extract.ocr;

import java.io.Serializable;
import java.util.List;

/**
 * Asks a forked process for one page of a PDF, read by OCR.
 *
 * @param page page number from 1
 * @param seconds time limit of tesseract on the clock
 */
public record OcrRequest(int page, Program program, int seconds) implements Serializable {

  /**
   * How tesseract is started.
   *
   * @param binding command prefix that ends the program with its parent; empty where there is none
   * @param languages tesseract's language argument, such as {@code eng+fra}
   */
  record Program(String tesseract, String timeout, List<String> binding, String languages)
      implements Serializable {

    Program {
      binding = List.copyOf(binding);
    }
  }
}
