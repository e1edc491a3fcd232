package org.councilnotes.structure.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.block.TextBlock;

/** The lines below amendments of the Parliament that name the language of the original. */
public final class LanguageOfOriginal {

  /** Matches {@code Or. en} and {@code Or. fr/en}; not {@code (OR. en)} or {@code Or. we}. */
  private static final Pattern LINE =
      Pattern.compile(
          "Or\\. ?%1$s(?:[/,] ?%1$s)*"
              .formatted(
                  "(?:" + String.join("|", NoteLanguage.CODES).toLowerCase(Locale.ROOT) + ")"));

  private LanguageOfOriginal() {}

  /** The blocks of a file without these lines, which are dropped as parts of the foot. */
  public static DocumentBlocks drop(DocumentBlocks blocks) {
    List<DroppedText> dropped = new ArrayList<>(blocks.dropped());
    List<TextBlock> rest = new ArrayList<>();
    for (TextBlock block : blocks.body()) {
      String text = block.text().text();
      if (LINE.matcher(text).matches()) {
        dropped.add(new DroppedText(DroppedText.Kind.FOOTER, block.page(), text));
      } else {
        rest.add(block);
      }
    }
    return new DocumentBlocks(
        blocks.cover(), rest, dropped, blocks.footer(), blocks.pages(), blocks.blankPages());
  }
}
