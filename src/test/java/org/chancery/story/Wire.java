package org.chancery.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page's editor sent to the portal, and what it was told to be kept: the client's own list,
 * taken from the line itself.
 */
final class Wire {

  private static final Pattern TOKEN = Pattern.compile("\\bk[0-9a-z]{9}\\b");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, List<String>> sent = new HashMap<>();
  private final Set<String> kept = new HashSet<>();

  /** From now on, over all lines that the page opens. */
  static Wire of(Page page) {
    var wire = new Wire();
    page.onWebSocket(
        socket -> {
          if (socket.url().endsWith("/editing")) {
            socket.onFrameSent(frame -> wire.sent(words(frame)));
            socket.onFrameReceived(frame -> wire.heard(words(frame)));
          }
        });
    return wire;
  }

  /** What a frame says, whether it came as text or as bytes in UTF-8. */
  static String words(WebSocketFrame frame) {
    return frame.text() != null ? frame.text() : new String(frame.binary(), UTF_8);
  }

  private void sent(String frame) {
    var message = JSON.readTree(frame);
    if (message.path("t").asString("").equals("commit")) {
      var tokens = new ArrayList<String>();
      TOKEN.matcher(frame).results().forEach(found -> tokens.add(found.group()));
      sent.put(message.path("id").asString(), tokens);
    }
  }

  private void heard(String frame) {
    var message = JSON.readTree(frame);
    message.path("commits").forEach(commit -> kept.add(commit.path(0).asString()));
  }

  /** The tokens in commits of this page that it was told to be kept. */
  Set<String> acknowledged() {
    return sent.entrySet().stream()
        .filter(commit -> kept.contains(commit.getKey()))
        .flatMap(commit -> commit.getValue().stream())
        .collect(Collectors.toSet());
  }
}
