package org.councilnotes.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.text.LongDateFormat;
import org.councilnotes.picture.Drawing;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PictureFilesTest {

  private static final Drawing EMPTY = new Drawing(10, 10, "");

  private static final PictureFiles.Subject SUBJECT =
      new PictureFiles.Subject("map", "Map", List.of("Passages."), "/map", "1");

  private ArchiveReader archive;

  private static ConcurrencyLimit limit(int most) {
    return new ConcurrencyLimit(most, Duration.ZERO);
  }

  private PictureFiles files(int exports, int pictures) {
    StaticMessageSource messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    return new PictureFiles(
        messages,
        new LongDateFormat(),
        new RequestLimits(limit(exports), limit(1), limit(pictures)),
        ArchiveAccess.of(archive));
  }

  private static byte[] png(PictureFiles files) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/map.png");
    request.setServletPath("/map.png");
    return files.answer(EMPTY, SUBJECT, request, Locale.ENGLISH).getBody();
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    archive = LuceneArchiveHome.publicWorld(folder).reader();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void picturesHaveALimitOfTheirOwn() {
    assertThat(png(files(0, 1))).startsWith(0x89, 'P', 'N', 'G');
    assertThatThrownBy(() -> png(files(1, 0))).isInstanceOf(Refusal.class);
  }
}
