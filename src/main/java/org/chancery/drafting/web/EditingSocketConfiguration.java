package org.chancery.drafting.web;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/** Where the editing socket is, and who may knock. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class EditingSocketConfiguration implements WebSocketConfigurer {

  private final EditingSocket socket;

  EditingSocketConfiguration(EditingSocket socket) {
    this.socket = socket;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry
        .addHandler(socket, EditingSocket.ADDRESS)
        .setHandshakeHandler(new Uncompressed())
        .addInterceptors(new SameOrigin(), new HttpSessionHandshakeInterceptor());
  }

  /** A browser session that ends, by logout or otherwise, takes its sockets with it. */
  @Bean
  HttpSessionListener socketsOfEndedSessions() {
    return new HttpSessionListener() {
      @Override
      public void sessionDestroyed(HttpSessionEvent ended) {
        socket.sessionEnded(ended.getSession().getId());
      }
    };
  }

  /**
   * Compression is not agreed to: with it each reader would have frames of its own, and it doubled
   * the work for one step and quadrupled the time until others saw it.
   */
  private static final class Uncompressed extends DefaultHandshakeHandler {

    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(
        ServerHttpRequest request,
        List<WebSocketExtension> requested,
        List<WebSocketExtension> supported) {
      return List.of();
    }
  }
}
