package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;

class LanguageOfOriginalTest {

  @Test
  void lineBelowAnAmendmentIsAPartOfItsFoot() {
    DocumentBlocks bare = bare("Ports report.", "Or. en", "Or. fr/en", "Or. we", "(OR. en)");

    assertThat(bare.body())
        .extracting(block -> block.text().text())
        .containsExactly("Ports report.", "Or. we", "(OR. en)");
    assertThat(bare.dropped()).extracting(DroppedText::text).containsExactly("Or. en", "Or. fr/en");
    assertThat(bare.dropped()).extracting(DroppedText::kind).containsOnly(DroppedText.Kind.FOOTER);
  }

  private static DocumentBlocks bare(String... texts) {
    List<TextBlock> body =
        Stream.of(texts)
            .map(text -> TextBlock.of(TextBlock.Form.PARAGRAPH, RichText.plain(text)))
            .toList();
    return LanguageOfOriginal.drop(
        new DocumentBlocks(List.of(), body, List.of(), "", OptionalInt.empty(), 0));
  }
}
