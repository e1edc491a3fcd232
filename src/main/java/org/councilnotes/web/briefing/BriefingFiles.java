package org.councilnotes.web.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Marking;
import org.councilnotes.redline.briefing.Briefing;
import org.councilnotes.redline.briefing.BriefingSection;
import org.councilnotes.web.RequestLimits;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends briefings as Word files. */
@Component
public final class BriefingFiles {

  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  /** Characters that are not portable in file names: matches {@code "é "}; not {@code "10-19"}. */
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9.-]+");

  private final MessageSource messages;
  private final RequestLimits limits;
  private final Clock clock = Clock.systemUTC();

  BriefingFiles(MessageSource messages, RequestLimits limits) {
    this.messages = messages;
    this.limits = limits;
  }

  /**
   * What a briefing says.
   *
   * @param sources what it is made from, a line each
   * @param marking of what it is made from
   * @param snapshot state of the archive
   */
  public record Content(
      String title,
      String subtitle,
      List<String> sources,
      Marking marking,
      String snapshot,
      List<BriefingSection> sections) {

    public Content {
      sources = List.copyOf(sources);
      sections = List.copyOf(sections);
    }
  }

  /** The words of a language. */
  public BriefingMessages in(Locale locale) {
    return new BriefingMessages(messages, locale);
  }

  /**
   * The answer with the file.
   *
   * @param name of what it is about, in the name of the file
   */
  public ResponseEntity<byte[]> answer(String name, Locale locale, Supplier<Content> content) {
    Briefing made = limits.exports().run(() -> briefing(content.get(), in(locale)));
    return ResponseEntity.ok()
        .contentType(WORD)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name, made.isRestricted()))
        .body(made.write());
  }

  private Briefing briefing(Content made, BriefingMessages words) {
    List<String> sources = new ArrayList<>(made.sources());
    sources.add(words.briefing("made", words.date(LocalDate.now(clock)), made.snapshot()));
    return new Briefing(
        words.locale().toLanguageTag(),
        words.briefing("kicker"),
        made.title(),
        made.subtitle(),
        sources,
        made.marking() != Marking.PUBLIC,
        words.of("site.name") + ". " + words.of("site.independent") + ".",
        made.sections(),
        words.briefing("left"));
  }

  private static String attachment(String name, boolean isRestricted) {
    String file =
        "briefing-"
            + UNFIT.matcher(name).replaceAll("-")
            + NoteCaption.fileSuffix(isRestricted ? Marking.LIMITE : Marking.PUBLIC)
            + ".docx";
    return ContentDisposition.attachment().filename(file).build().toString();
  }
}
