package org.councilnotes.extract.ocr;

import java.io.Serializable;
import java.util.List;

/**
 * What a forked process is asked for beyond the ordinary: one page of a PDF, read from its picture.
 *
 * @param page from 1
 * @param seconds that tesseract may take
 */
public record OcrRequest(int page, Program program, int seconds) implements Serializable {

  /**
   * How tesseract is started.
   *
   * @param binding words of a command that ties the program behind them to its parent's life; empty
   *     where there is none
   * @param languages as it takes them, {@code eng+fra}
   */
  record Program(String tesseract, String timeout, List<String> binding, String languages)
      implements Serializable {

    Program {
      binding = List.copyOf(binding);
    }
  }
}
