package org.councilnotes.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamedViewTest {

  /** How much had been written at each flush. */
  private final List<Integer> flushes = new ArrayList<>();

  private final StringWriter sent =
      new StringWriter() {
        @Override
        public void flush() {
          flushes.add(getBuffer().length());
        }
      };

  @Test
  void pageIsSentWheneverEnoughOfItIsRendered() throws IOException {
    try (StreamedView.FlushingWriter writer = new StreamedView.FlushingWriter(sent)) {
      writer.write("a".repeat(StreamedView.FLUSHED - 1));
      assertThat(flushes).isEmpty();
      writer.write("bc");
      assertThat(flushes).containsExactly(StreamedView.FLUSHED + 1);
      writer.write("d".repeat(StreamedView.FLUSHED).toCharArray());
      assertThat(flushes).hasSize(2);
    }
    assertThat(sent.toString()).hasSize(2 * StreamedView.FLUSHED + 1);
  }
}
