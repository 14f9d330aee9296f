package org.chancery.bench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** What pages are compared with: nothing, for somebody who is signed in, without the frame. */
@Route(value = "bench/empty", autoLayout = false)
@PermitAll
public class EmptyView extends Div {}
