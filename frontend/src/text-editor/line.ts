/// The line to the server: opens, comes back after sleep and trouble, and says what state it is in.

import type { Told } from './collab.ts';

export type Opened = Told & { doc?: unknown; me: number; code: string; stage: string; mayWrite: boolean };
export type Who = { author: number; name: string; code: string; ours: boolean };
export type Heard =
  | ({ t: 'opened' } & Opened)
  | ({ t: 'steps' } & Told)
  | ({ t: 'who' } & Who)
  | { t: 'here'; version: number; who: [number, number, number][] }
  | { t: 'stage'; stage: string; mayWrite: boolean }
  | { t: 'refused'; commit: string; code: string }
  | { t: 'pong' };

/// Why nothing more will come.
export type End = 'signed-out' | 'nothing-here';

export type Ears = {
  /// What to say first on each opening.
  opening(): object;
  heard(message: Heard): void;
  /// With a reason if what was said last is why the line ended.
  cut(refusal: string | null): void;
  ended(end: End): void;
};

const SIGNED_OUT = 4001;
const NOTHING_HERE = 4004;
const POLICY = 1008; // Tomcat's own word for an ended session
const REFUSALS: { [code: number]: string } = { 1009: 'too-much', 4009: 'not-understood' };
const WAITS = [200, 1000, 2000, 5000, 10000];
const PING = 15_000;
const SILENCE = 35_000;

export class Line {
  private socket: WebSocket | null = null;
  private waits = 0;
  private timer = 0;
  private heartbeat = 0;
  private last = 0;
  private readonly ears: Ears;
  private readonly address: string;
  private readonly awake = () => this.wake();

  constructor(address: string, ears: Ears) {
    this.address = address;
    this.ears = ears;
    window.addEventListener('online', this.awake);
    document.addEventListener('visibilitychange', this.awake);
    this.connect();
  }

  get isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  send(message: object) {
    this.say(JSON.stringify(message));
  }

  say(json: string) {
    if (this.isOpen) this.socket!.send(json);
  }

  hangUp() {
    window.removeEventListener('online', this.awake);
    document.removeEventListener('visibilitychange', this.awake);
    window.clearTimeout(this.timer);
    window.clearInterval(this.heartbeat);
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private connect() {
    const socket = new WebSocket(this.address);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    socket.onopen = () => {
      this.last = performance.now();
      this.heartbeat = window.setInterval(() => this.listen(), PING);
      this.send(this.ears.opening());
    };
    socket.onmessage = ({ data }) => {
      if (this.socket !== socket) return;
      this.last = performance.now();
      const message = JSON.parse(typeof data === 'string' ? data : new TextDecoder().decode(data)) as Heard;
      if (message.t === 'opened') this.waits = 0;
      if (message.t !== 'pong') this.ears.heard(message);
    };
    socket.onclose = ({ code }) => this.closed(socket, code);
  }

  /// A line can be dead without either side having noticed.
  private listen() {
    if (performance.now() - this.last > SILENCE) this.drop();
    else this.send({ t: 'ping' });
  }

  private drop() {
    const socket = this.socket;
    socket?.close();
    if (socket) this.closed(socket, 0);
  }

  private closed(socket: WebSocket, code: number) {
    if (this.socket !== socket) return;
    this.socket = null;
    window.clearInterval(this.heartbeat);
    if (code === SIGNED_OUT || code === POLICY) this.ears.ended('signed-out');
    else if (code === NOTHING_HERE) this.ears.ended('nothing-here');
    else {
      this.ears.cut(REFUSALS[code] ?? null);
      const wait = WAITS[Math.min(this.waits++, WAITS.length - 1)];
      this.timer = window.setTimeout(() => this.connect(), wait * (0.75 + Math.random() / 2));
    }
  }

  /// The machine woke up, or the network is back: no need to wait.
  private wake() {
    if (document.visibilityState === 'hidden') return;
    if (this.socket && performance.now() - this.last > SILENCE) this.drop();
    if (!this.socket) {
      window.clearTimeout(this.timer);
      this.waits = 0;
      this.connect();
    }
  }
}
