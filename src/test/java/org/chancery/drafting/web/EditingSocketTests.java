package org.chancery.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.chancery.DatabaseInitializer;
import org.chancery.browser.SignedInByCookie;
import org.chancery.drafting.EditingTickets;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.KeepingMandates;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.socket.CloseStatus;

/** A client that keeps to no rule, at the real socket. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseInitializer.class)
@Import(SignedInByCookie.class)
class EditingSocketTests {

  @LocalServerPort int port;
  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts reading;
  @Autowired EditingTickets tickets;
  @Autowired SampleStages stages;
  @Autowired KeepingMandates mandates;
  @Autowired Clock clock;

  private static final String RECEIVES = "jdk.httpclient.receiveBufferSize";

  private final HttpClient http = HttpClient.newHttpClient();
  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  Actor secretary;
  TextId text;
  String cookie = "";
  String session = "";

  @BeforeEach
  void aTextAndSomebodySignedIn() throws Exception {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    secretary = commission.secretary();
    var wording =
        Wording.of(
            BlockIds.from(new Random(3)),
            "Memorandum",
            List.of("The Parties have agreed."),
            List.of(Wording.Article.of("Purpose", "The Parties cooperate.")));
    var draft = preparing.begin(tajikistan, TextKind.MEMORANDUM, "Memorandum", wording, "en");
    text = releasing.release(tajikistan, draft, List.of(russia.holder().id()));
    signIn();
  }

  private void signIn() throws Exception {
    var name = SignedInByCookie.named(SampleSignIn.of(commission, russia));
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address("http") + "/documents"))
                .header("Cookie", name)
                .build(),
            HttpResponse.BodyHandlers.discarding());
    session =
        answer.headers().allValues("set-cookie").stream()
            .filter(one -> one.startsWith("JSESSIONID="))
            .map(one -> one.substring("JSESSIONID=".length(), one.indexOf(';')))
            .reduce((first, last) -> last)
            .orElseThrow();
    cookie = name + "; JSESSIONID=" + session;
  }

  private String address(String scheme) {
    return scheme + "://localhost:" + port;
  }

  private String ticket() {
    return tickets.issue(new EditingTickets.Ticket(russia, text, session, office -> ""));
  }

  private Client connect(String origin, String withCookie) {
    var client = new Client();
    var builder = http.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(5));
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    if (!withCookie.isEmpty()) {
      builder.header("Cookie", withCookie);
    }
    client.socket =
        builder.buildAsync(URI.create(address("ws") + EditingSocket.ADDRESS), client).join();
    return client;
  }

  private Client opened() {
    var client = connect(address("http"), cookie);
    client.say("{\"t\":\"open\",\"ticket\":\"" + ticket() + "\",\"version\":0,\"doc\":false}");
    assertThat(client.hears()).contains("\"t\":\"opened\"");
    return client;
  }

  private String now() {
    return reading.sheet(tajikistan, text).version()
        + reading.sheet(tajikistan, text).wording().canonical();
  }

  @Test
  void onlyOurOwnPagesOpenASocket() {
    for (var origin : List.of("", "http://example.org", "null", "https://localhost:" + port)) {
      assertThatThrownBy(() -> connect(origin, cookie)).as(origin).hasStackTraceContaining("403");
    }
  }

  @Test
  void withoutASignInThereIsNoSocket() {
    assertThatThrownBy(() -> connect(address("http"), "")).hasStackTraceContaining("401");
  }

  @Test
  void anotherSessionsTicketOpensNothing() throws Exception {
    var foreign = ticket();
    signIn();
    var client = connect(address("http"), cookie);
    client.say("{\"t\":\"open\",\"ticket\":\"" + foreign + "\",\"version\":0}");
    assertThat(client.endsWith()).isEqualTo(EditingSocket.NOTHING_HERE.getCode());
  }

  @Test
  void beforeTheTicketNothingElseIsHeard() {
    var client = connect(address("http"), cookie);
    client.say(commit(0, "{\"from\":1,\"stepType\":\"replace\",\"to\":2}"));
    assertThat(client.endsWith()).isEqualTo(EditingSocket.NOT_UNDERSTOOD.getCode());
  }

  static List<String> harmful() {
    var id = "\"attrs\":{\"id\":\"TJ.aaaaaaaa\"}";
    return List.of(
        commit(0, "{\"stepType\":\"docAttr\",\"attr\":\"x\",\"value\":1}"),
        commit(0, "{\"stepType\":\"invented\"}"),
        commit(0, "{\"stepType\":\"replace\",\"from\":1.5,\"to\":2}"),
        commit(0, "{\"stepType\":\"replace\",\"from\":\"1\",\"to\":2}"),
        commit(0, "{\"stepType\":\"replace\",\"from\":9,\"to\":2}"),
        commit(0, "{\"stepType\":\"replace\",\"from\":1,\"to\":99999999}"),
        commit(0, "{\"stepType\":\"replace\",\"from\":-4,\"to\":2}"),
        commit(0, "{\"stepType\":\"replace\",\"from\":1,\"to\":2,\"by\":\"TJ\"}"),
        commit(0, insert("\"a\\u0000b\"", "")),
        commit(0, insert("\"a\\ud800b\"", "")),
        commit(0, insert("\"x\"", ",\"marks\":[{\"type\":\"insertion\"," + id + "}]")),
        commit(0, insert("\"x\"", ",\"marks\":[{\"type\":\"deletion\"," + id + "}]")),
        commit(0, insert("\"x\"", ",\"marks\":[{\"type\":\"bracket\"," + id + "}]")),
        commit(0, insert("\"x\"", ",\"marks\":[{\"type\":\"script\"}]")),
        commit(
            0,
            insert(
                "\"x\"",
                ",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:alert(1)\"}}]")),
        commit(0, "{\"stepType\":\"attr\",\"pos\":0,\"attr\":\"id\",\"value\":\"NOT AN ID\"}"),
        commit(0, "{\"stepType\":\"attr\",\"pos\":0,\"attr\":\"onclick\",\"value\":\"x\"}"),
        commit(7, "{\"stepType\":\"replace\",\"from\":1,\"to\":2}"),
        commit(-1, "{\"stepType\":\"replace\",\"from\":1,\"to\":2}"),
        commit(
            0,
            String.join(
                ",",
                java.util.Collections.nCopies(
                    501, "{\"stepType\":\"replace\",\"from\":1,\"to\":1}"))),
        commit(0, ""));
  }

  @ParameterizedTest
  @MethodSource("harmful")
  void aHarmfulCommitIsRefusedAndTheTextUntouched(String message) {
    var before = now();
    var client = opened();
    client.say(message);
    assertThat(client.hears()).contains("\"t\":\"refused\"");
    client.say(commit(0, insert("\"fine \"", "")));
    assertThat(client.hears()).contains("\"t\":\"steps\"");
    assertThat(before).isNotEqualTo(now());
    assertThat(reading.sheet(tajikistan, text).version()).isEqualTo(1);
    assertThat(reading.sheet(tajikistan, text).wording().title()).isEqualTo("fine Memorandum");
  }

  @Test
  void aMessageOfADepthThatNoTextHasEndsTheLine() {
    var before = now();
    var client = opened();
    var deep = "{\"type\":\"quotation\",\"content\":[".repeat(40) + "]}".repeat(40);
    client.say(
        commit(
            0,
            "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":["
                + deep
                + "]}}"));
    assertThat(client.endsWith()).isEqualTo(EditingSocket.NOT_UNDERSTOOD.getCode());
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void aMessageOfTwentyMegabytesEndsTheLine() {
    var before = now();
    var client = opened();
    client.sayInPieces(commit(0, insert("\"" + "x".repeat(20 << 20) + "\"", "")));
    assertThat(client.endsWith()).isEqualTo(CloseStatus.TOO_BIG_TO_PROCESS.getCode());
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void whoeverSpeaksTooFastIsLetGo() {
    var client = opened();
    for (int i = 0; i < 1_000; i++) {
      client.say("{\"t\":\"ping\"}");
    }
    assertThat(client.endsWith()).isEqualTo(EditingSocket.TOO_FAST.getCode());
  }

  /** More than the buffers of both ends hold beside what the server keeps for one reader. */
  @Test
  void whoeverDoesNotReadIsLetGoAndTheOthersHearEverything() {
    // the machine's own choice is up to tens of megabytes: it would take everything in
    System.setProperty(RECEIVES, "65536");
    Client asleep;
    try {
      asleep = opened();
    } finally {
      System.clearProperty(RECEIVES);
    }
    asleep.reads = false;
    var awake = opened();
    var page = "x".repeat(200_000);
    for (int i = 0; i < 120; i++) {
      var from = "\"from\":1,\"to\":" + (i == 0 ? 1 : 1 + page.length());
      var slice = ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + page + "\"}]}";
      awake.sayInPieces(commit(i, "{\"stepType\":\"replace\"," + from + slice + "}"));
      assertThat(awake.hears()).startsWith("{\"t\":\"steps\",\"version\":" + i + ",");
    }
    asleep.wakes();
    // the word of it does not always get through behind what was not read: the line just ends then
    assertThat(asleep.endsWith()).isIn(EditingSocket.COME_BACK.getCode(), 1006, Client.BROKEN);
    assertThat(asleep.heard.size()).isLessThan(120);
  }

  @Test
  void aFrozenTextTakesNothing() {
    stages.frozen(tajikistan, text);
    var before = now();
    var client = opened();
    client.say(commit(0, insert("\"late \"", "")));
    assertThat(client.hears()).contains("\"refused\"", "\"stage\"");
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void signingOutEndsTheLine() throws Exception {
    var client = opened();
    http.send(
        HttpRequest.newBuilder(URI.create(address("http") + "/sample-sign-out"))
            .header("Cookie", cookie)
            .build(),
        HttpResponse.BodyHandlers.discarding());
    assertThat(client.endsWith()).isIn(EditingSocket.SIGNED_OUT.getCode(), 1008);
  }

  @Test
  void theEndOfTheMandateEndsTheLine() {
    var client = opened();
    mandates.end(secretary, russia.id(), clock.instant());
    assertThat(client.endsWith()).isEqualTo(EditingSocket.NOTHING_HERE.getCode());
  }

  private static String insert(String words, String marks) {
    return "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":"
        + words
        + marks
        + "}]}}";
  }

  private static String commit(int version, String steps) {
    return "{\"t\":\"commit\",\"id\":\""
        + UUID.randomUUID()
        + "\",\"version\":"
        + version
        + ",\"steps\":["
        + steps
        + "]}";
  }

  /** One end of a socket. */
  private static final class Client implements WebSocket.Listener {

    /** No code: the line ended in the middle of something. */
    static final int BROKEN = 2;

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<byte[]> pieces = new ArrayList<>();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private @Nullable WebSocket socket;
    private volatile boolean reads = true;

    void wakes() {
      reads = true;
      Objects.requireNonNull(socket).request(1);
    }

    void say(String message) {
      if (end.isDone()) {
        return;
      }
      try {
        Objects.requireNonNull(socket).sendText(message, true).get(10, TimeUnit.SECONDS);
      } catch (Exception closed) {
        // with what code, is on the way
      }
    }

    void sayInPieces(String message) {
      for (int at = 0; at < message.length() && !end.isDone(); at += 60_000) {
        var last = at + 60_000 >= message.length();
        try {
          Objects.requireNonNull(socket)
              .sendText(message.substring(at, Math.min(message.length(), at + 60_000)), last)
              .get(10, TimeUnit.SECONDS);
        } catch (Exception closed) {
          return;
        }
      }
    }

    /** The next message that is no courtesy. */
    String hears() {
      var found = new ArrayList<String>();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> {
                var next = heard.poll(1, TimeUnit.SECONDS);
                if (next != null
                    && !next.contains("\"t\":\"who\"")
                    && !next.contains("\"t\":\"here\"")) {
                  found.add(next);
                }
                return !found.isEmpty();
              });
      return found.getFirst();
    }

    int endsWith() {
      // Tomcat waits 20 seconds for whoever does not read before it ends a line without a word
      return end.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
      var bytes = new byte[data.remaining()];
      data.get(bytes);
      pieces.add(bytes);
      if (last) {
        var whole = new java.io.ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        pieces.clear();
        heard.add(whole.toString(StandardCharsets.UTF_8));
      }
      if (reads) {
        from.request(1);
      }
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      end.complete(code);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      end.complete(BROKEN);
    }
  }
}
