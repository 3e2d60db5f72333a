import { needMosquitto } from './install-mosquitto.ts';

/** Before what needs a broker and does not say so itself. */
needMosquitto();
