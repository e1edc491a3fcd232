package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Removes the font faces from the style sheets of GOV.UK Frontend. The licence of these fonts does
 * not allow this site to serve them, and a browser would log an error for each missing file.
 */
final class FontFaceRemover implements ResourceTransformer {

  /** Matches {@code @font-face{font-family:X;src:url(x.woff)}}; not {@code .face{color:red}}. */
  private static final Pattern TYPEFACE = Pattern.compile("@font-face\\s*\\{[^}]*\\}");

  @Override
  public Resource transform(
      HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
      throws IOException {
    Resource styles = chain.transform(request, resource);
    String name = styles.getFilename();
    if (name == null || !name.endsWith(".css")) {
      return styles;
    }
    String all = styles.getContentAsString(StandardCharsets.UTF_8);
    byte[] kept = TYPEFACE.matcher(all).replaceAll("").getBytes(StandardCharsets.UTF_8);
    return new TransformedResource(styles, kept);
  }
}
