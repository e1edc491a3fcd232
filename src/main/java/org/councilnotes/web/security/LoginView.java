package org.councilnotes.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.web.RequestUser;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the head of every page says of log-in, under the name {@code login} in templates. */
final class LoginView {

  private final boolean offered;

  LoginView(boolean offered) {
    this.offered = offered;
  }

  /** Whether anybody can log in. */
  public boolean isOffered() {
    return offered;
  }

  /** Whether somebody is logged in. */
  public boolean isKnown() {
    return user().role() != Role.ANONYMOUS;
  }

  public ArchiveUser user() {
    return RequestUser.current();
  }

  /** Address of the form to log in, which leads back to the present page. */
  public String href() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
        ? href(ReturnAddress.of(now.getRequest()))
        : ProtectedPaths.LOGIN;
  }

  static String href(ReturnAddress back) {
    return back.isHome()
        ? ProtectedPaths.LOGIN
        : ProtectedPaths.LOGIN + "?to=" + URLEncoder.encode(back.path(), StandardCharsets.UTF_8);
  }

  static String href(HttpServletRequest request) {
    return href(ReturnAddress.of(request));
  }
}
