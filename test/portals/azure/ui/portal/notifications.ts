import { ko } from '../knockout/ko.ts';

export interface Notification {
  readonly title: string;
  readonly text: string;
  readonly failed: boolean;
  readonly at: string;
}

/** How long a toast is shown, in milliseconds. */
const toastLife = 5000;

/** What the portal tells in passing, and keeps in a list. */
export class Notifications {
  /** Newest first. */
  readonly all = ko.observableArray<Notification>();
  readonly toasts = ko.observableArray<Notification>();

  add(given: Omit<Notification, 'at'>): void {
    const notification = { ...given, at: new Date().toLocaleTimeString() };
    this.all.unshift(notification);
    this.toasts.push(notification);
    setTimeout(() => this.toasts.remove(notification), toastLife);
  }
}
