package org.councilnotes.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.councilnotes.Campaign;
import org.councilnotes.NoteFiles;
import org.councilnotes.extract.fork.Extractor;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.structure.FileIdentity;
import org.councilnotes.structure.NoteReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in all charsets, and bytes that are no text, through a real forked process. */
class EncodingIntegrationTest {

  private static final Extractor EXTRACTOR =
      new Extractor(new ExtractLimits(Duration.ofMinutes(1), 256, 1, 2_000_000), Tesseract.NONE);

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @ParameterizedTest
  @CsvSource({
    "pl, windows-1250", "pl, ISO-8859-2", "cs, ISO-8859-2", "el, ISO-8859-7", "el, windows-1253",
    "bg, windows-1251", "bg, ISO-8859-5", "ru, KOI8-R", "ru, IBM866", "mt, ISO-8859-3",
    "lt, ISO-8859-13", "lt, windows-1257", "he, ISO-8859-8", "ar, windows-1256", "fr, ISO-8859-15",
    "fr, macintosh", "el, UTF-16", "el, UTF-8"
  })
  void labelledPageIsReadAsItSays(String language, String label) throws IOException {
    String words = EncodedTexts.in(language).whole();
    Charset charset =
        label.equals("macintosh") ? Charset.forName("x-MacRoman") : Charset.forName(label);
    for (String head :
        List.of(
            "<html><head><meta charset=\"" + label + "\"></head>",
            "<html><head><meta http-equiv='Content-Type' content='text/html; charset="
                + label.toLowerCase(Locale.ROOT)
                + "'></head>",
            "<?xml version=\"1.0\" encoding=\""
                + charset.name()
                + "\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">")) {
      Extraction.Read read =
          read("page.html", (head + "<body><p>" + words + "</p></body></html>").getBytes(charset));

      assertThat(text(read)).as(head).isEqualTo(words.strip().replace('\n', ' '));
      assertThat(ParserRemark.WARNING.valuesIn(read)).isEmpty();
    }
  }

  @Test
  void namesOfCharsetsMeanWhatBrowsersTakeThemFor() throws IOException {
    byte[] page =
        "<meta charset=iso-8859-1><p>“Quoted” – 5 €".getBytes(Charset.forName("windows-1252"));

    assertThat(text(read("page.html", page))).isEqualTo("“Quoted” – 5 €");
  }

  @ParameterizedTest
  @CsvSource({
    "pl, windows-1250",
    "cs, ISO-8859-2",
    "el, ISO-8859-7",
    "bg, windows-1251",
    "mt, ISO-8859-3"
  })
  void wrongLabelCostsNoLetter(String language, String charset) throws IOException {
    String words = EncodedTexts.in(language).whole();
    byte[] page = ("<meta charset='utf-8'><p>" + words).getBytes(Charset.forName(charset));
    Extraction.Read read = read("page.html", page);

    assertThat(text(read)).isEqualTo(words.strip().replace('\n', ' '));
    assertThat(ParserRemark.WARNING.valuesIn(read))
        .extracting(Reason::english)
        .containsExactly("declared UTF-8, read as " + charset);
  }

  @Test
  void textInUtf8IsReadSoWhateverItsLabelSays() throws IOException {
    byte[] page =
        ("<meta charset='windows-1252'><p>" + EncodedTexts.in("pl").whole())
            .getBytes(StandardCharsets.UTF_8);
    Extraction.Read read = read("page.html", page);

    assertThat(text(read)).contains("Prezydencja podziękowała");
    assertThat(ParserRemark.WARNING.valuesIn(read))
        .extracting(Reason::english)
        .containsExactly("declared windows-1252, read as UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16", "UTF-8"})
  void unicodeWithoutALabelIsCertain(String charset) throws IOException {
    for (EncodedTexts texts : EncodedTexts.all()) {
      Extraction.Read read = read("note.txt", texts.whole().getBytes(Charset.forName(charset)));

      assertThat(text(read)).isEqualTo(texts.whole().strip());
      assertThat(ParserRemark.WARNING.valuesIn(read)).isEmpty();
    }
  }

  @Test
  void guessedCharsetIsTold() throws IOException {
    byte[] note = EncodedTexts.in("pl").whole().getBytes(Charset.forName("ISO-8859-2"));

    assertThat(ParserRemark.WARNING.valuesIn(read("note.txt", note)))
        .extracting(Reason::english)
        .containsExactly("no charset declared, read as ISO-8859-2");
  }

  @Test
  void brokenBytesInUtf8AreCounted() throws IOException {
    byte[] whole = EncodedTexts.in("el").whole().getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(whole, whole.length + 2);
    broken[whole.length] = (byte) 0xC3;
    broken[whole.length + 1] = '(';
    Extraction.Read read = read("note.txt", broken);

    assertThat(text(read)).startsWith("Οι αντιπροσωπίες").endsWith("\uFFFD(");
    assertThat(ParserRemark.WARNING.valuesIn(read))
        .extracting(Reason::english)
        .containsExactly("characters lost: 1");
    assertThat(
            new NoteReader()
                .read(read, new FileIdentity("note", "0".repeat(64)))
                .sheet()
                .warnings())
        .extracting(Reason::english)
        .contains("characters lost: 1");
  }

  @Test
  void bytesThatAreLettersInNoCharsetAreCounted() throws IOException {
    byte[] line =
        "ok \u00C3( \u00E2(\u00A1 \u00F0(\u008C\u00BC \u00C0\u00AF \u00F8\u00A1\u00A1 end\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    Extraction.Read read = read("note.txt", line);

    assertThat(text(read)).startsWith("ok ").endsWith(" end");
    assertThat(ParserRemark.WARNING.valuesIn(read))
        .singleElement()
        .extracting(Reason::english)
        .asString()
        .startsWith("characters lost: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Country,Tonnes\nPeru,3\nBolivia,4\nChile,5\n",
        "Country;Tonnes\nPeru;3\nBolivia;4\n",
        "Country\tTonnes\nPeru\t3\nBolivia\t4\n",
        "% ports\nfunction x = y(z)\n",
        "{\"country\": \"Peru\", \"tonnes\": 3}",
        "From: Presidency\nTo: Delegations\nSubject: Ports\n\nText\n",
        "#!/bin/sh\necho ports\n",
        "<?php echo 1; ?>\n",
        "<html><body><p>Ports</p></body></html>\n",
        "<?xml version=\"1.0\"?><x>Ports</x>",
        "MZV sent a note.\n",
        "BM of 2019\n",
        "P1 and P2\n",
        "From 1 June on, ports are open.\n",
        "-----BEGIN PGP MESSAGE-----\n",
        "/* ports */ int main() { return 0; }\n",
        "package ports;\nimport x.Y;\npublic class Z {}\n",
      })
  void textNamedSoIsPlainTextWhateverItLooksLike(String words) throws IOException {
    Extraction.Read read = read("note.txt", words.getBytes(StandardCharsets.UTF_8));

    assertThat(read.mime()).isEqualTo("text/plain");
    assertThat(text(read)).isEqualTo(words.strip());
  }

  @Test
  void documentNamedTextIsReadAsWhatItIs() throws IOException {
    assertThat(
            read("a.txt", "{\\rtf1\\ansi Ports\\par}".getBytes(StandardCharsets.US_ASCII)).mime())
        .isEqualTo("application/rtf");
    Extraction.Read pdf =
        read("b.txt", Files.readAllBytes(NoteFiles.SAMPLES.resolve("91790-19.pdf")));

    assertThat(pdf.mime()).isEqualTo("application/pdf");
    assertThat(ParserRemark.WARNING.valuesIn(pdf))
        .extracting(Reason::english)
        .containsExactly("named .txt, but it is PDF");
  }

  @Test
  void pageNamedPdfIsReadWithAWarning() throws IOException {
    Extraction.Read read =
        read("note.pdf", "<html><body>Not found</body></html>".getBytes(StandardCharsets.US_ASCII));

    assertThat(read.mime()).isEqualTo("text/html");
    assertThat(ParserRemark.WARNING.valuesIn(read))
        .extracting(Reason::english)
        .containsExactly("named .pdf, but it is HTML");
  }

  @Test
  void textOfAnotherNameIsWhatItsNameSays() throws IOException {
    assertThat(ending("ports.java", "package ports;\n".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new FileOutcome.Rejected(ReasonCode.UNSUPPORTED.of("text/x-java-source")));
  }

  @Test
  void textWithoutAnEndingIsPlainText() throws IOException {
    assertThat(
            read("note", "function x = y(z)\n% ports\n".getBytes(StandardCharsets.US_ASCII)).mime())
        .isEqualTo("text/plain");
    assertThat(
            read("10364 19", EncodedTexts.in("el").whole().getBytes(StandardCharsets.UTF_16BE))
                .mime())
        .isEqualTo("text/plain");
  }

  @Tag("damage")
  @ParameterizedTest
  @ValueSource(strings = {"txt", "html", "rtf"})
  void randomBytesAreNoText(String ending) throws IOException {
    for (int seed = 0; seed < (Campaign.runs("damage") ? 5 : 1); seed++) {
      for (String magic : List.of("", "{\\rtf1", "<html><body>", "\u00FF\u00FE")) {
        byte[] random = new byte[20_000];
        new Random(seed).nextBytes(random);
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, random, 0, start.length);

        assertThat(ending("noise." + ending, random))
            .as(magic)
            .isNotInstanceOf(FileOutcome.Indexed.class);
      }
    }
    byte[] noise = new byte[20_000];
    new Random(7).nextBytes(noise);
    assertThat(ending("noise.txt", noise))
        .isEqualTo(new FileOutcome.Rejected(ReasonCode.NOT_TEXT.of()));
    assertThat(ending("noise.html", noise))
        .isEqualTo(new FileOutcome.Rejected(ReasonCode.NOT_TEXT.of()));
  }

  @Test
  void nothingButControlCharactersIsATextWithoutALetter() throws IOException {
    assertThat(text(read("nul.txt", new byte[100_000]))).isEmpty();
  }

  @Test
  void lettersAmongControlCharactersAreNoText() throws IOException {
    byte[] controls = new byte[31 * 100 + 4];
    for (int i = 0; i < 31 * 100; i++) {
      controls[i] = (byte) (1 + i % 31);
    }
    System.arraycopy("text".getBytes(StandardCharsets.US_ASCII), 0, controls, 31 * 100, 4);

    assertThat(ending("controls.txt", controls))
        .isEqualTo(new FileOutcome.Rejected(ReasonCode.NOT_TEXT.of()));
  }

  @Test
  void fewControlCharactersGoAndTheTextStays() throws IOException {
    byte[] note =
        "One\u0001 line\u000Bnext\u001Ehalf \u0000of the note and so on\u001A"
            .getBytes(StandardCharsets.US_ASCII);

    assertThat(text(read("note.txt", note)))
        .isEqualTo("One  line\nnext-half  of the note and so on");
  }

  @Test
  void formFeedPartsPages() throws IOException {
    assertThat(read("note.txt", "One\n\fTwo\n".getBytes(StandardCharsets.US_ASCII)).xhtml())
        .contains("<p>One\n</p>")
        .contains("<p>Two\n</p>");
  }

  private Extraction.Read read(String name, byte[] bytes) throws IOException {
    return (Extraction.Read) EXTRACTOR.extract(Files.write(folder.resolve(name), bytes));
  }

  private FileOutcome ending(String name, byte[] bytes) throws IOException {
    return switch (EXTRACTOR.extract(Files.write(folder.resolve(name), bytes))) {
      case Extraction.Ended ended -> ended.outcome();
      case Extraction.Read read -> new FileOutcome.Indexed();
    };
  }

  private static String text(Extraction.Read read) {
    return Jsoup.parse(read.xhtml(), "", org.jsoup.parser.Parser.xmlParser())
        .select("body")
        .first()
        .wholeText()
        .strip()
        .replaceAll(
            read.mime().equals("text/plain") ? "\\r\\n" : "\\s+",
            read.mime().equals("text/plain") ? "\n" : " ");
  }
}
