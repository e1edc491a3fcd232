package org.councilnotes.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Marking;
import org.councilnotes.note.text.LongDateFormat;
import org.councilnotes.picture.Caption;
import org.councilnotes.picture.Drawing;
import org.councilnotes.picture.Picture;
import org.councilnotes.picture.PictureImage;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.address.SiteRoot;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with a drawing as a file, in the language of the reader. What was drawn from a world with
 * restricted notes says so, in the picture and in the name of the file.
 */
@Component
public final class PictureFiles {

  private static final String SVG = ".svg";
  private static final String PNG = ".png";
  private static final MediaType SVG_TYPE =
      new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

  private final MessageSource messages;
  private final LongDateFormat dates;
  private final ConcurrencyLimit limit;
  private final ArchiveAccess archiveAccess;

  PictureFiles(
      MessageSource messages,
      LongDateFormat dates,
      RequestLimits limits,
      ArchiveAccess archiveAccess) {
    this.messages = messages;
    this.dates = dates;
    this.limit = limits.pictures();
    this.archiveAccess = archiveAccess;
  }

  /**
   * What a picture shows.
   *
   * @param name of the file, without its end
   * @param about what is measured, and by which filters
   * @param path of the page that shows it, with its parameters
   * @param snapshot name of the snapshot that was counted
   */
  public record Subject(
      String name, String title, List<String> about, String path, String snapshot) {

    public Subject {
      about = List.copyOf(about);
    }
  }

  /**
   * The file in the format that its address ends with: SVG, or PNG, which is refused with 429 where
   * too many pictures are being drawn.
   */
  public ResponseEntity<byte[]> answer(
      Drawing drawing, Subject subject, HttpServletRequest request, Locale locale) {
    Marking marking = archiveAccess.marking(subject.snapshot());
    Picture picture = Picture.of(drawing, caption(subject, marking, SiteRoot.of(request), locale));
    String name = subject.name() + NoteCaption.fileSuffix(marking);
    return request.getServletPath().endsWith(PNG)
        ? answer(limit.run(() -> PictureImage.png(picture)), MediaType.IMAGE_PNG, name + PNG)
        : answer(picture.svg().getBytes(StandardCharsets.UTF_8), SVG_TYPE, name + SVG);
  }

  /** What is measured; a line with the mark before it where restricted notes were counted. */
  private List<String> about(Subject subject, Marking marking, Locale locale) {
    return marking == Marking.PUBLIC
        ? subject.about()
        : Stream.concat(
                Stream.of(messages.getMessage("picture.restricted", null, locale)),
                subject.about().stream())
            .toList();
  }

  private Caption caption(Subject subject, Marking marking, SiteRoot root, Locale locale) {
    String today = dates.of(LocalDate.now(ZoneOffset.UTC), locale);
    String site = messages.getMessage("site.name", null, locale);
    Object[] arguments = {site, subject.snapshot(), today};
    return new Caption(
        locale,
        subject.title(),
        about(subject, marking, locale),
        List.of(messages.getMessage("picture.source", arguments, locale), root.at(subject.path())));
  }

  private static ResponseEntity<byte[]> answer(byte[] file, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(file);
  }
}
