import './compile-cache';
import './serve';
