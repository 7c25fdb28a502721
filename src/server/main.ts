import './hang-up';
import './compile-cache';
import './serve';
